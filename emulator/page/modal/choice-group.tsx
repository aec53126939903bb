import type { APICheckboxGroupComponent, APIRadioGroupComponent } from "discord-api-types/v10";
import { componentType } from "../message-parts/component-type.ts";
import { type FieldValue, isRequired } from "./modal-field.ts";

type Props = {
  readonly id: string;
  readonly group: APIRadioGroupComponent | APICheckboxGroupComponent;
  readonly value: FieldValue;
  readonly onChange: (value: FieldValue) => void;
};

/** Radio buttons or checkboxes. A radio group nobody must answer can be emptied by pressing its choice again. */
export function ChoiceGroup({ id, group, value, onChange }: Props) {
  const single = group.type === componentType.radioGroup;
  const chosen = Array.isArray(value) ? value : [value];
  const full = !single && chosen.length >= (group.max_values ?? group.options.length);
  const toggle = (option: string, checked: boolean) => {
    if (single) onChange(checked ? option : "");
    else onChange(checked ? [...chosen, option] : chosen.filter((one) => one !== option));
  };
  return (
    <fieldset class="choices" aria-labelledby={`${id}-label`}>
      {group.options.map((option) => {
        const checked = chosen.includes(option.value);
        return (
          <label class="choice" key={option.value}>
            <input
              type={single ? "radio" : "checkbox"}
              name={id}
              checked={checked}
              disabled={full && !checked}
              onChange={({ currentTarget }) => toggle(option.value, currentTarget.checked)}
              onClick={() => single && checked && !isRequired(group) && toggle(option.value, false)}
            />
            <span>
              {option.label}
              {option.description && <small>{option.description}</small>}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
