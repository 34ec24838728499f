declare module 'readable-stream' {
  export class Duplex {
    constructor(options: {
      objectMode: true
      read: () => void
      write: (chunk: never, encoding: string, done: () => void) => void
    })
    push: (chunk: unknown) => boolean
  }
}
