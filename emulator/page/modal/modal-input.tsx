import type { APISelectMenuComponent, APITextInputComponent } from "discord-api-types/v10";
import { useId } from "preact/hooks";
import { componentType } from "../message-parts/component-type.ts";
import { selectItems } from "../message-parts/select-items.ts";
import { SelectMenu } from "../message-parts/select-menu.tsx";
import { usePage } from "../state/page-context.ts";
import { ChoiceGroup } from "./choice-group.tsx";
import { type FieldValue, isRequired, type ModalPart } from "./modal-field.ts";
import { UploadInput } from "./upload-input.tsx";

type Props = {
  readonly field: ModalPart & { kind: "field" };
  readonly value: FieldValue;
  readonly problem: string | null;
  readonly onChange: (value: FieldValue) => void;
};

/** A label, its description, the control, and what is wrong with it. */
export function ModalInput({ field, value, problem, onChange }: Props) {
  const id = useId();
  const { label, description, component } = field;
  const lone = component.type === componentType.checkbox;
  const labelled = component.type === componentType.textInput;
  const LabelTag = labelled ? "label" : "span";
  return (
    <div class={problem === null ? "field" : "field invalid"} data-field={component.custom_id}>
      {!lone && (
        <LabelTag class="field-label" id={`${id}-label`} {...(labelled ? { for: id } : {})}>
          {label}
          {isRequired(component) && (
            <span class="required-mark" title="required">
              {" "}
              *<span class="visually-hidden"> required</span>
            </span>
          )}
        </LabelTag>
      )}
      {description && !lone && (
        <small id={`${id}-description`} class="field-description">
          {description}
        </small>
      )}
      <Control id={id} field={field} value={value} problem={problem} onChange={onChange} />
      {problem !== null && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

type ControlProps = Props & { readonly id: string };

function Control(props: ControlProps) {
  const { id, field, value, onChange } = props;
  const { component, label } = field;
  switch (component.type) {
    case componentType.textInput:
      return <TextInput {...props} input={component} />;
    case componentType.radioGroup:
    case componentType.checkboxGroup:
      return <ChoiceGroup id={id} group={component} value={value} onChange={onChange} />;
    case componentType.checkbox:
      return (
        <label class="choice">
          <input
            type="checkbox"
            checked={value === true}
            onChange={({ currentTarget }) => onChange(currentTarget.checked)}
          />
          <span>
            {label}
            {field.description && <small>{field.description}</small>}
          </span>
        </label>
      );
    case componentType.fileUpload:
      return <UploadInput upload={component} label={label} files={value as readonly File[]} onChange={onChange} />;
    default:
      return <SelectInput select={component} label={label} values={value as readonly string[]} onChange={onChange} />;
  }
}

const paragraph = 2;

function TextInput({ id, input, value, problem, onChange }: ControlProps & { readonly input: APITextInputComponent }) {
  const text = String(value);
  const common = {
    id,
    value: text,
    placeholder: input.placeholder ?? "",
    maxLength: input.max_length ?? 4_000,
    autocomplete: "off",
    "aria-invalid": problem !== null,
    "aria-describedby": `${id}-description ${id}-problem`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      onChange(currentTarget.value),
  } as const;
  const max = input.max_length;
  return (
    <div class="text-input">
      {input.style === paragraph ? <textarea {...common} rows={4} /> : <input {...common} type="text" />}
      {max !== undefined && (
        <span class="count" aria-hidden="true">
          {max - text.length}
        </span>
      )}
    </div>
  );
}

type SelectProps = {
  readonly select: APISelectMenuComponent;
  readonly label: string;
  readonly values: readonly string[];
  readonly onChange: (value: FieldValue) => void;
};

function SelectInput({ select, label, values, onChange }: SelectProps) {
  const { world, channel } = usePage();
  return (
    <SelectMenu
      label={label}
      placeholder={select.placeholder ?? "Make a selection"}
      items={selectItems(select, world, channel)}
      values={values}
      min={isRequired(select) ? (select.min_values ?? 1) : 0}
      max={select.max_values ?? 1}
      onChange={onChange}
    />
  );
}
