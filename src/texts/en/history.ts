export const history = {
  title: "Your log",
  empty: "Nothing in it yet. The first entry is the hardest one to lift.",
  page: (page: number, pages: number) => `Page ${page} of ${pages}, the newest first`,
  choose: "Change an entry…",
  newer: "Newer",
  older: "Older",
  entryTitle: "One entry",
  edit: "Edit…",
  remove: "Take it out…",
  back: "Back to the log",
  formTitle: "What was it really?",
};
