/** Offers a text as a download, without the `downloads` permission. Touches the DOM only. */

/** @example saveFile('holdfast-backup-2026-11-23.json', text) */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
