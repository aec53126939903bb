import { type ApiError, apiError, type FormError, type FormErrorTree } from "./api-error.ts";

export type FieldPath = readonly (string | number)[];

interface Finding extends FormError {
  readonly path: FieldPath;
}

/** Collects everything wrong with a body, then says it at once in the shape of Discord's 50035. */
export class FormErrors {
  readonly #findings: Finding[] = [];

  add(path: FieldPath, code: string, message: string): void {
    this.#findings.push({ path, code, message });
  }

  /** @throws ApiError 50035 when anything was added. */
  throwIfAny(): void {
    if (this.#findings.length > 0) throw this.toError();
  }

  toError(): ApiError {
    interface Node {
      [field: string]: Node | FormError[];
    }
    const root: Node = {};
    for (const { path, code, message } of this.#findings) {
      let node = root;
      for (const step of path) {
        const next = node[String(step)];
        const child: Node = next && !Array.isArray(next) ? next : {};
        node[String(step)] = child;
        node = child;
      }
      const own = node["_errors"];
      node["_errors"] = [...(Array.isArray(own) ? own : []), { code, message }];
    }
    return apiError("InvalidFormBodyOrContentType", root satisfies FormErrorTree);
  }
}
