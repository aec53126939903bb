import type { Amount } from "../amount.ts";
import { amountShort, onDay } from "./words.ts";

export const undo = {
  title: "Taken back.",
  what: (exercise: string, amount: Amount, on: string, todayOn: string) =>
    `${amountShort(amount)} of ${exercise}, logged for ${onDay(on, todayOn).replace(/^on /, "")}, is out of your log.`,
  same: "You stand where you stood.",
  moved: (level: number, rung: number) => `Without it you stand at level ${level}, rung ${rung}.`,
  next: (amount: string) => `Next: ${amount}.`,
};
