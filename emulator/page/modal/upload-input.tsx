import type { APIFileUploadComponent } from "discord-api-types/v10";
import { sizeInWords } from "../message-parts/media.ts";

type Props = {
  readonly upload: APIFileUploadComponent;
  readonly label: string;
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
};

export function UploadInput({ upload, label, files, onChange }: Props) {
  const max = upload.max_values ?? 1;
  return (
    <div class="upload">
      <input
        type="file"
        aria-label={label}
        multiple={max > 1}
        accept={upload.file_types?.join(",") ?? ""}
        onChange={({ currentTarget }) => onChange([...(currentTarget.files ?? [])].slice(0, max))}
      />
      {files.map(({ name, size }) => (
        <small key={name}>
          {name}, {sizeInWords(size)}
        </small>
      ))}
    </div>
  );
}
