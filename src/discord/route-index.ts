import type { CommandRoute, UserCommandRoute } from "../interactions/define-command.ts";
import type { ComponentRoute } from "../interactions/define-component.ts";
import type { FormRoute } from "../interactions/define-form.ts";
import type { AnyRoute, RouteTable } from "../interactions/route-table.ts";

/** The route table by what an interaction names. */
export interface RouteIndex {
  readonly commands: ReadonlyMap<string, CommandRoute>;
  readonly userCommands: ReadonlyMap<string, UserCommandRoute>;
  readonly components: ReadonlyMap<string, ComponentRoute>;
  readonly forms: ReadonlyMap<string, FormRoute>;
}

/** Throws when two routes have the same name: the second could never be reached. */
export function indexRoutes(table: RouteTable): RouteIndex {
  const commands = new Map<string, CommandRoute>();
  const userCommands = new Map<string, UserCommandRoute>();
  const components = new Map<string, ComponentRoute>();
  const forms = new Map<string, FormRoute>();
  for (const route of table.routes) {
    switch (route.kind) {
      case "command":
        add(commands, route.definition.path.join(" "), route);
        break;
      case "userCommand":
        add(userCommands, route.name, route);
        break;
      case "button":
      case "select":
        add(components, route.id.route, route);
        break;
      case "form":
        add(forms, route.id.route, route);
        break;
      default:
        route satisfies never;
    }
  }
  return { commands, userCommands, components, forms };
}

function add<R extends AnyRoute>(routes: Map<string, R>, name: string, route: R): void {
  if (routes.has(name)) throw new Error(`two ${route.kind} routes are called "${name}"`);
  routes.set(name, route);
}
