/** What is used of snappyjs, which ships without types. */
declare module 'snappyjs' {
  /** @throws Error when the bytes are not a Snappy block */
  export function uncompress(compressed: Uint8Array): Uint8Array
}
