import type { Form, View } from "../../src/interactions/answer.ts";
import { customIdsOf, partsOf } from "./plain-text.ts";

/** What Discord would refuse about a message; empty when all is well. Limits are from its documentation. */
export function viewProblems(view: View): string[] {
  const parts = partsOf(view.components);
  const components = parts.filter(({ type }) => typeof type === "number");
  const textLength = parts.reduce((sum, { content }) => sum + (typeof content === "string" ? content.length : 0), 0);
  return [
    ...(components.length > 40 ? [`${components.length} components`] : []),
    ...(textLength > 4000 ? [`${textLength} characters`] : []),
    ...idProblems(view.components),
    ...fileProblems(view, parts),
    ...components.flatMap(({ type, components: children, content, label, options, placeholder }) => {
      const isRow = type === 1;
      const isButton = type === 2;
      const count = Array.isArray(children) ? children.length : 0;
      return [
        ...(isRow && (count < 1 || count > 5) ? [`a row of ${count}`] : []),
        ...(isButton ? lengthProblems("button", label, 80) : []),
        ...(type === 3 ? [...lengthProblems("placeholder", placeholder, 150), ...optionProblems(options, 1, 25)] : []),
        ...(type === 10 ? lengthProblems("text", content, 4000) : []),
        ...(type === 17 && count === 0 ? ["an empty container"] : []),
      ];
    }),
  ];
}

/** Every file is shown once, every picture is a file, and both are described. */
function fileProblems({ files = [] }: View, parts: readonly Readonly<Record<string, unknown>>[]): string[] {
  const shown = parts.flatMap(({ url }) => (typeof url === "string" ? [url] : []));
  const described = parts.filter(({ media }) => media !== undefined);
  const urls = files.map(({ name }) => `attachment://${name}`);
  return [
    ...shown.filter((url) => !urls.includes(url)).map((url) => `${url} is no file of the message`),
    ...urls
      .filter((url) => shown.filter((other) => other === url).length !== 1)
      .map((url) => `${url} is not shown once`),
    ...described.flatMap(({ description }) => lengthProblems("description", description, 1024)),
    ...files.flatMap(({ description }) => lengthProblems("description", description, 1024)),
  ];
}

/** What Discord would refuse about a form. */
export function formProblems(form: Form): string[] {
  const count = form.components.length;
  return [
    ...lengthProblems("title", form.title, 45),
    ...(count < 1 || count > 5 ? [`${count} labels`] : []),
    ...idProblems(form),
    ...partsOf(form.components).flatMap(({ type, label, description, value, min_length, max_length, options }) => [
      ...(type === 18 ? lengthProblems("label", label, 45) : []),
      ...(type === 18 && description !== undefined ? lengthProblems("description", description, 100) : []),
      ...(type === 4 && value !== undefined
        ? lengthProblems("value", value, Number(max_length), Number(min_length ?? 0))
        : []),
      ...(type === 21 ? optionProblems(options, 2, 10) : []),
    ]),
  ];
}

function idProblems(tree: unknown): string[] {
  const ids = customIdsOf(tree);
  return [
    ...ids.filter((id, place) => ids.indexOf(id) !== place).map((id) => `${id} is there twice`),
    ...ids.flatMap((id) => lengthProblems("custom id", id, 100)),
  ];
}

function optionProblems(options: unknown, min: number, max: number): string[] {
  const all = Array.isArray(options) ? options.flatMap((option) => partsOf(option).slice(0, 1)) : [];
  const values = all.map(({ value }) => value);
  return [
    ...(all.length < min || all.length > max ? [`${all.length} options`] : []),
    ...values
      .filter((value, place) => values.indexOf(value) !== place)
      .map((value) => `option ${value} is there twice`),
    ...all.flatMap(({ label, value, description }) => [
      ...lengthProblems("option", label, 100),
      ...lengthProblems("value", value, 100),
      ...(description === undefined ? [] : lengthProblems("description", description, 100)),
    ]),
  ];
}

function lengthProblems(what: string, text: unknown, max: number, min = 1): string[] {
  if (typeof text !== "string") return [`a ${what} that is no text`];
  return text.length < min || text.length > max ? [`${what} of ${text.length} characters: "${text}"`] : [];
}
