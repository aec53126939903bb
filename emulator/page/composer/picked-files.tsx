type Props = { readonly files: readonly File[]; readonly onRemove: (file: File) => void };

export function PickedFiles({ files, onRemove }: Props) {
  return (
    <>
      {files.map((file) => (
        <button
          type="button"
          class="picked-file"
          key={file.name}
          title="Press to remove"
          onClick={() => onRemove(file)}
        >
          {file.name} ×
        </button>
      ))}
    </>
  );
}
