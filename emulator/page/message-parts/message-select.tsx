import type { APISelectMenuComponent } from "discord-api-types/v10";
import { useEffect, useState } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import { useMessageScope } from "./message-scope.ts";
import { defaultValues, selectItems } from "./select-items.ts";
import { SelectMenu } from "./select-menu.tsx";

/** A select menu under a message: it answers when its list closes with another choice. */
export function MessageSelect({ select }: { readonly select: APISelectMenuComponent }) {
  const { world, channel } = usePage();
  const { busyIds, choose } = useMessageScope();
  const defaults = defaultValues(select);
  const [values, setValues] = useState(defaults);
  // An edited message brings new defaults: the choice starts over with them.
  useEffect(() => setValues(defaults), [defaults.join()]);
  const min = select.min_values ?? 1;
  const submit = (chosen: readonly string[]) => {
    if (chosen.length < min) setValues(defaults);
    else if (chosen.join() !== defaults.join()) choose(select.custom_id, chosen);
  };
  return (
    <SelectMenu
      label={select.placeholder ?? "Make a selection"}
      placeholder={select.placeholder ?? "Make a selection"}
      items={selectItems(select, world, channel)}
      values={values}
      min={min}
      max={select.max_values ?? 1}
      disabled={select.disabled ?? false}
      busy={busyIds.has(select.custom_id)}
      onChange={setValues}
      onClose={submit}
    />
  );
}
