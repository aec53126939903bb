/** Pixel size of a PNG or GIF from its header; null for anything else. Discord tells the size of pictures only. */
export function imageSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  if (bytes.byteLength < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isPng = view.getUint32(0) === 0x89504e47;
  if (isPng) return { width: view.getUint32(16), height: view.getUint32(20) };
  const isGif = view.getUint32(0) === 0x47494638;
  if (isGif) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  return null;
}
