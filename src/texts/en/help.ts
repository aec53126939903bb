export const help = {
  title: "Bridges, honestly counted.",
  text: [
    "**`/bridge today`** shows what to do now. One tap logs it.",
    "**`/bridge log`** takes anything else: another amount, one side, yesterday.",
    "**`/bridge plan`** is the ladder and where you stand on it.",
    "**`/bridge how`** shows how it is done, **`/bridge why`** where your target comes from.",
    "**`/bridge history`** is your log, to look at and to put right; **`/bridge undo`** takes the last entry back.",
    "**`/bridge stepback`** makes the step smaller, for as long as you like.",
    "**`/bridge remind`** is when you hear from me, and how you take a break. **`/bridge settings`** has your clock, and kilograms or pounds.",
    "**`/bridge start`** picks up wherever you left.",
  ],
  rule: "A level ends when its set was clean, with easy breathing and no pain. What you do not tell me, I do not guess.",
  smallPrint: "I coach, I do not diagnose. New pain, numbness or weakness is for a doctor, not for a bot.",
};
