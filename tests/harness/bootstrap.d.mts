/** Types of `bootstrap.mjs`, which stays plain JavaScript because it runs before anything is installed. */
export const ROOT: string
export function ensureInstalled(): void
export function runScript(file: string): void
