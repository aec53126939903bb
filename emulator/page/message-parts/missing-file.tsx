/** The message names a file it did not bring: Discord would have refused it, so say so instead of hiding it. */
export function MissingFile({ name }: { readonly name: string }) {
  return <p class="broken-part">No file “{name}” in this message</p>;
}
