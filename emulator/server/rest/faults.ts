import type { ArmedFault, Fault } from "../../protocol-faults.ts";
import type { Route } from "./route.ts";

interface Armed extends Fault {
  readonly id: string;
  left: number;
}

/** Faults waiting for a matching request, first armed first. */
export class Faults {
  #armed: Armed[] = [];
  #lastId = 0;
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  arm(fault: Fault): string {
    this.#lastId += 1;
    const id = String(this.#lastId);
    this.#armed.push({ ...fault, id, left: fault.times ?? 1 });
    this.#onChange();
    return id;
  }

  /** One that has struck already is gone anyway. */
  disarm(id: string): void {
    this.#armed = this.#armed.filter((one) => one.id !== id);
    this.#onChange();
  }

  clear(): void {
    this.#armed = [];
    this.#onChange();
  }

  get all(): readonly ArmedFault[] {
    return this.#armed.map(({ id, kind, route, times = 1, left }) => ({ id, kind, route, times, left }));
  }

  /** The fault that hits this request, used up by it. */
  take(route: Route): Fault | null {
    const names = ["*", route.method, `${route.method} ${route.path}`];
    const fault = this.#armed.find((one) => names.includes(one.route));
    if (!fault) return null;
    fault.left -= 1;
    this.#armed = this.#armed.filter((one) => one.left > 0);
    this.#onChange();
    return fault;
  }
}
