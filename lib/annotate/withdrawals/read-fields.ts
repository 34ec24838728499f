/**
 * Reads what a withdrawal page shows: an address in a field, and the words for network and coin that stand near it. Words of a
 * page are hints, never facts: they only choose what is asked. Pure, and small: it runs in the page's own tab.
 */

/** EVM, Bitcoin (old and new form), and what Solana and others write in base58. Only a whole field counts. */
const ADDRESS = /^(?:0x[0-9a-f]{40}|(?:bc1|tb1)[02-9ac-hj-np-z]{11,87}|[1-9A-HJ-NP-Za-km-z]{26,44})$/i

/** @example addressIn('  0x52908400098527886E0F7030069857D2E4169EE7 ') // '0x52908400098527886E0F7030069857D2E4169EE7' */
export function addressIn(text: string): string | undefined {
  const trimmed = text.trim()
  return ADDRESS.test(trimmed) ? trimmed : undefined
}

/** What stands before the word that is looked for, in English and German pages. */
const NETWORK = /^(?:(?:select|choose|withdrawal|transfer) )?(?:network|chain|netzwerk)\b[\s:*]*/i
const COIN = /^(?:(?:select|choose) )?(?:coin|asset|currency|crypto|coin auswählen|währung)\b[\s:*]*/i
const MOST_NETWORK = 80
const MOST_COIN = 40

export interface NearWords {
  network?: string
  coin?: string
}

/**
 * @param lines of the form, as they stand in the page, trimmed, none empty
 * @example nearWords(['Network', 'Arbitrum One', 'Network fee', '0.1']) // { network: 'Arbitrum One' }
 */
export function nearWords(lines: readonly string[]): NearWords {
  const network = after(lines, NETWORK, MOST_NETWORK)
  const coin = after(lines, COIN, MOST_COIN)
  return { ...(network === undefined ? {} : { network }), ...(coin === undefined ? {} : { coin }) }
}

/** The rest of the line that names it, else the next line. `Network fee` names a fee. */
function after(lines: readonly string[], name: RegExp, most: number): string | undefined {
  for (const [index, line] of lines.entries()) {
    if (!name.test(line) || /\b(?:fee|gebühr)/i.test(line)) continue
    const rest = line.replace(name, '')
    const found = rest === '' ? lines[index + 1] : rest
    if (found !== undefined && found.length <= most) return found
  }
  return undefined
}
