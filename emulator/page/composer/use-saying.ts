import { useEffect, useState } from "preact/hooks";
import type { Channel } from "../../protocol.ts";
import { useAim } from "../state/aim.ts";
import { uploadFile } from "../state/local-api.ts";
import { usePage } from "../state/page-context.ts";
import { inWords, type Refused } from "./refused.ts";
import { asSent, type Mentionable } from "./written-mentions.ts";

type Saying = {
  readonly files: readonly File[];
  readonly addFiles: (added: readonly File[]) => void;
  readonly removeFile: (file: File) => void;
  readonly say: () => Promise<void>;
};

type Props = {
  readonly channel: Channel;
  readonly disabled: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onRefused: (refused: Refused) => void;
};

/** Says what is written, with the files that were picked, dropped or pasted; what is refused comes back to be mended. */
export function useSaying(props: Props, names: readonly Mentionable[]): Saying {
  const { channel, text, disabled, onText, onRefused } = props;
  const { person, act, aim } = usePage();
  const { aimed } = useAim();
  const [files, setFiles] = useState<readonly File[]>([]);
  const addFiles = (added: readonly File[]) => setFiles((known) => [...known, ...added]);
  useDroppedFiles(disabled ? () => {} : addFiles);

  const say = async () => {
    if (text.trim() === "" && files.length === 0) return;
    const reply = aimed?.kind === "reply" ? aimed : null;
    onText("");
    setFiles([]);
    aim(null);
    try {
      await act({
        kind: "say",
        as: person.id,
        channelId: channel.id,
        content: asSent(text, names),
        uploadIds: await Promise.all(files.map((file) => uploadFile(person.id, file))),
        ...(reply && { replyTo: reply.message.message.id, pingReplied: reply.pings }),
      });
    } catch (error) {
      onText(text);
      setFiles(files);
      aim(reply);
      onRefused(inWords(error));
    }
  };
  return { files, addFiles, removeFile: (file) => setFiles(files.filter((one) => one !== file)), say };
}

/** Files may be let fall anywhere on the page. */
function useDroppedFiles(onFiles: (files: readonly File[]) => void): void {
  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      if (event.type === "drop") onFiles([...event.dataTransfer.files]);
    };
    document.addEventListener("dragover", onDrag);
    document.addEventListener("drop", onDrag);
    return () => {
      document.removeEventListener("dragover", onDrag);
      document.removeEventListener("drop", onDrag);
    };
  }, []);
}
