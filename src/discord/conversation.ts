import { InteractionResponseType } from "discord-api-types/v10";
import type { Answer, Form, Reply, View, Visibility } from "../interactions/answer.ts";
import type { Origin } from "../interactions/input.ts";
import type { Delivery, InteractionAddress, InteractionApi } from "./interaction-api.ts";
import { sentence, toMessage, visibilityFlag } from "./message-body.ts";

/** What the person has in front of them, which decides how the next thing can be said. */
type Stage =
  | { readonly kind: "nothing" }
  | { readonly kind: "thinking"; readonly visibility: Visibility }
  | { readonly kind: "updating" }
  | { readonly kind: "offeredForm" }
  | { readonly kind: "answered" };

/** One interaction's side of Discord: knows what has been sent, and so which call the next message needs. */
export class Conversation {
  readonly #api: InteractionApi;
  readonly #to: InteractionAddress;
  readonly #origin: Origin;
  #stage: Stage = { kind: "nothing" };

  constructor(api: InteractionApi, to: InteractionAddress, origin: Origin) {
    this.#api = api;
    this.#to = to;
    this.#origin = origin;
  }

  /** The handler is slow: keeps the interaction alive in the way that was announced. */
  async defer(how: Answer): Promise<Delivery> {
    const [delivery, stage] = await this.#sendDeferral(how);
    if (delivery === "delivered") this.#stage = stage;
    return delivery;
  }

  /** Says what the handler answered: the message or form first, then what it also shares. */
  async say(how: Answer, reply: Reply<Answer>): Promise<Delivery> {
    const delivery = await (reply.kind === "form" ? this.#open(reply.form) : this.#show(how, reply.view));
    if (delivery !== "delivered" || reply.kind === "form") return delivery;
    this.#stage = { kind: "answered" };
    for (const { view, visibility } of reply.also ?? []) await this.#followUp(view, visibility);
    return delivery;
  }

  /** True when the person has an answer in front of them, to which something can be added. */
  get isHeard(): boolean {
    return this.#stage.kind === "answered";
  }

  /** Says something more, to the person alone. */
  add(view: View): Promise<Delivery> {
    return this.#followUp(view, "private");
  }

  /** Says one private sentence instead of an answer. Whatever message is there already stays as it is. */
  async apologise(text: string): Promise<Delivery> {
    const delivery = await this.#insteadOfAnswer(sentence(text));
    if (delivery === "delivered") this.#stage = { kind: "answered" };
    return delivery;
  }

  async #insteadOfAnswer(view: View): Promise<Delivery> {
    const stage = this.#stage;
    switch (stage.kind) {
      case "nothing":
        return this.#reply(view, "private");
      case "thinking":
        if (stage.visibility === "private" || this.#origin.place === "botDm") return this.#edit(view);
        // The first follow-up after a public deferral would become that public message: it has to go before.
        await this.#api.deleteOriginal(this.#to);
        return this.#followUp(view, "private");
      case "updating":
      case "offeredForm":
      case "answered":
        return this.#followUp(view, "private");
      default:
        return stage satisfies never;
    }
  }

  #sendDeferral(how: Answer): Promise<[Delivery, Stage]> {
    const as = (sending: Promise<Delivery>, stage: Stage) =>
      sending.then((delivery): [Delivery, Stage] => [delivery, stage]);
    switch (how.kind) {
      case "reply": {
        // Of all flags only this one may be on a deferral; V2 is set by the edit.
        const data = { flags: visibilityFlag(how.visibility, this.#origin.place) };
        const body = { type: InteractionResponseType.DeferredChannelMessageWithSource, data };
        return as(this.#api.callback(this.#to, { body }), { kind: "thinking", visibility: how.visibility });
      }
      case "update": {
        const body = { type: InteractionResponseType.DeferredMessageUpdate };
        return as(this.#api.callback(this.#to, { body }), { kind: "updating" });
      }
      case "form":
        return as(this.#reply(how.slow, "private"), { kind: "offeredForm" });
      default:
        return how satisfies never;
    }
  }

  #show(how: Answer, view: View): Promise<Delivery> {
    if (this.#stage.kind !== "nothing") return this.#edit(view);
    switch (how.kind) {
      case "reply":
        return this.#reply(view, how.visibility);
      case "update": {
        const { body, files } = toMessage(view);
        return this.#api.callback(this.#to, {
          body: { type: InteractionResponseType.UpdateMessage, data: body },
          files,
        });
      }
      case "form":
        return this.#reply(view, "private");
      default:
        return how satisfies never;
    }
  }

  async #open(form: Form): Promise<Delivery> {
    // Too late for a form: the button that was offered instead opens it.
    if (this.#stage.kind !== "nothing") return "delivered";
    return this.#api.callback(this.#to, { body: { type: InteractionResponseType.Modal, data: form } });
  }

  #reply(view: View, visibility: Visibility): Promise<Delivery> {
    const { body, files } = toMessage(view, visibilityFlag(visibility, this.#origin.place));
    const type = InteractionResponseType.ChannelMessageWithSource;
    return this.#api.callback(this.#to, { body: { type, data: body }, files });
  }

  #edit(view: View): Promise<Delivery> {
    return this.#api.editOriginal(this.#to, toMessage(view));
  }

  #followUp(view: View, visibility: Visibility): Promise<Delivery> {
    return this.#api.followUp(this.#to, toMessage(view, visibilityFlag(visibility, this.#origin.place)));
  }
}
