import type { APIModalInteractionResponseCallbackData } from "discord-api-types/v10";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Outcome } from "../../protocol.ts";
import { Markdown } from "../markdown/markdown.tsx";
import { RefusedError, uploadFile } from "../state/local-api.ts";
import { usePage } from "../state/page-context.ts";
import {
  type FieldValue,
  type FieldValues,
  fieldProblem,
  initialValues,
  type ModalPart,
  modalParts,
} from "./modal-field.ts";
import { ModalInput } from "./modal-input.tsx";

export type OpenModal = { readonly interactionId: string; readonly modal: APIModalInteractionResponseCallbackData };

type Problems = Readonly<Record<string, string>>;
type Props = { readonly open: OpenModal; readonly onClose: () => void };

/** A form of the bot's. It stays open, with what was typed, until the bot has taken it. */
export function ModalDialog({ open, onClose }: Props) {
  const { world, person, act } = usePage();
  const parts = useMemo(() => modalParts(open.modal), [open.modal]);
  const [values, setValues] = useState<FieldValues>(() => initialValues(parts));
  const [problems, setProblems] = useState<Problems>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const dialog = useModal();

  const submit = async () => {
    const found = findProblems(parts, values);
    setProblems(found);
    setFailure(null);
    const [first] = Object.keys(found);
    if (first !== undefined) {
      dialog.current
        ?.querySelector<HTMLElement>(`[data-field="${CSS.escape(first)}"] :is(input, textarea, button)`)
        ?.focus();
      return;
    }
    setSending(true);
    try {
      const fields = await readyToSend(values, person.id);
      const outcome = await act({ kind: "submit", as: person.id, interactionId: open.interactionId, fields });
      if (outcome.kind === "failed") setFailure(failureInWords(outcome));
      else onClose();
    } catch (error) {
      if (error instanceof RefusedError && error.field !== null) setProblems({ [error.field]: error.message });
      else setFailure(error instanceof Error ? error.message : "Something went wrong. Try again.");
    } finally {
      setSending(false);
    }
  };

  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!sending) void submit();
        }}
      >
        <header>
          <h2 id="modal-title">{open.modal.title}</h2>
          <button type="button" class="icon-button" aria-label="Close" onClick={onClose}>
            ×
          </button>
        </header>
        <p class="modal-note">This form goes to {world.application.name}.</p>
        <div class="modal-body">
          {parts.map((part, index) => (
            <Part
              key={index}
              part={part}
              values={values}
              problems={problems}
              onChange={(customId, value) => {
                setValues((known) => ({ ...known, [customId]: value }));
                setProblems(({ [customId]: _mended, ...rest }) => rest);
              }}
            />
          ))}
        </div>
        <footer>
          {failure && (
            <p class="failure" role="alert">
              {failure}
            </p>
          )}
          <button type="button" class="button secondary" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" class={sending ? "button primary busy" : "button primary"} aria-busy={sending}>
            Submit
            {sending && <span class="dots" role="img" aria-label="waiting for the bot" />}
          </button>
        </footer>
      </form>
    </dialog>
  );
}

type PartProps = {
  readonly part: ModalPart;
  readonly values: FieldValues;
  readonly problems: Problems;
  readonly onChange: (customId: string, value: FieldValue) => void;
};

function Part({ part, values, problems, onChange }: PartProps) {
  if (part.kind === "text") return <Markdown text={part.text} />;
  const customId = part.component.custom_id;
  return (
    <ModalInput
      field={part}
      value={values[customId] ?? ""}
      problem={problems[customId] ?? null}
      onChange={(value) => onChange(customId, value)}
    />
  );
}

const firstControl = ".field :is(input, textarea, button)";

/** Esc and the browser's own closing end in `onClose` through the dialog's close event. */
function useModal() {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // The browser would choose the button that closes it.
    dialog.current?.querySelector<HTMLElement>(firstControl)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}

function findProblems(parts: readonly ModalPart[], values: FieldValues): Problems {
  const found = parts.flatMap((part) => {
    if (part.kind === "text") return [];
    const problem = fieldProblem(part.component, values[part.component.custom_id] ?? "");
    return problem === null ? [] : [[part.component.custom_id, problem] as const];
  });
  return Object.fromEntries(found);
}

/** Files become upload ids on the way. */
async function readyToSend(values: FieldValues, personId: string) {
  const sent = Object.entries(values).map(async ([customId, value]) => {
    if (typeof value === "string" || typeof value === "boolean") return [customId, value] as const;
    const items = value.map((one) => (typeof one === "string" ? one : uploadFile(personId, one)));
    return [customId, await Promise.all(items)] as const;
  });
  return Object.fromEntries(await Promise.all(sent));
}

function failureInWords({ reason }: Outcome & { kind: "failed" }): string {
  return reason || "Something went wrong. Try again.";
}
