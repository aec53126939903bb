import type { Control } from "../../protocol.ts";
import { usePage } from "../state/page-context.ts";

type Props = { readonly placeholder: string; readonly control: (name: string) => Control };

/** One line: a name and Enter add something to the world. */
export function AddByName({ placeholder, control: controlFor }: Props) {
  const { control } = usePage();
  return (
    <form
      class="add-by-name"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = event.currentTarget;
        const name = new FormData(form).get("name");
        if (typeof name === "string" && name.trim() !== "" && (await control(controlFor(name.trim())))) form.reset();
      }}
    >
      <input name="name" aria-label={placeholder} placeholder={placeholder} maxLength={100} autocomplete="off" />
    </form>
  );
}
