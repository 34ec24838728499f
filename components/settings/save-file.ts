/** Offers a text or a picture as a download, without the `downloads` permission. Touches the DOM only. */

/** @param type of a text; a picture knows its own @example saveFile('holdfast-backup-2026-11-23.json', text) */
export function saveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const url = URL.createObjectURL(typeof content === 'string' ? new Blob([content], { type }) : content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
