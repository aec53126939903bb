type Props = {
  readonly label: string;
  readonly disabled?: boolean;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
};

export function FilePicker({ label, disabled = false, several = true, onFiles }: Props) {
  return (
    <label class={disabled ? "file-picker disabled" : "file-picker"} title={label}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <circle cx="10" cy="10" r="9" />
        <path d="M10 5.500v9M5.500 10h9" />
      </svg>
      <span class="visually-hidden">{label}</span>
      <input
        class="visually-hidden"
        type="file"
        multiple={several}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // The same file may be picked again after it was removed.
          currentTarget.value = "";
        }}
      />
    </label>
  );
}
