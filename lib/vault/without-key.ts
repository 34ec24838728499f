/**
 * Messages of the engine that are answered while Holdfast is locked. They stand here by name because the worker, which has to know,
 * loads no message of the engine; a test holds this against how they are defined.
 */
export const ANSWERED_LOCKED: ReadonlySet<string> = new Set(['backup.inspect'])
