/** A conversation is called by the first words of its question; no model is asked for a title. */

const MOST = 60

/** @example titleOf('What changed this week?\nI was away.') // 'What changed this week?' */
export function titleOf(question: string): string {
  const [line = ''] = question.trim().split('\n')
  const words = line.replace(/\s+/g, ' ').trim()
  if (words.length <= MOST) return words
  const cut = words.slice(0, MOST)
  const space = cut.lastIndexOf(' ')
  return `${(space > MOST / 2 ? cut.slice(0, space) : cut).toWellFormed()}\u2026`
}
