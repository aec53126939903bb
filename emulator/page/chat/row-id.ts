/** The id of the element that shows a message. */
export function rowId(messageId: string): string {
  return `message-${messageId}`;
}
