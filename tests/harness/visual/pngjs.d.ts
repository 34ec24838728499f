/** What is used of pngjs, which ships without types. */
declare module 'pngjs' {
  export class PNG {
    constructor(size: { width: number; height: number })
    width: number
    height: number
    /** RGBA, row by row. */
    data: Uint8Array
    static sync: { read: (bytes: Uint8Array) => PNG; write: (png: PNG) => Uint8Array }
  }
}
