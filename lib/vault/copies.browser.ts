/**
 * The vault's header, kept twice: in `storage.local` and in a database of its own. Reading repairs one bad copy
 * from the other; two bad copies are reported and left alone.
 */
import { browser } from 'wxt/browser'
import { AppError } from '@/lib/core/errors'
import { say } from '@/lib/core/sentence'
import { type CopyChoice, type CopyReading, chooseCopy } from './choose-copy'
import { headerText, readHeaderText, type VaultHeader } from './header'
import type { CopiesReading, VaultCopies } from './ports'
import { eraseSecondCopy, readSecondCopy, writeSecondCopy } from './second-copy.browser'

/** Key of the main copy in `storage.local`. */
export const MAIN_COPY_KEY = 'vault.header'

async function readMainCopy(): Promise<unknown> {
  const stored: Record<string, unknown> = await browser.storage.local.get(MAIN_COPY_KEY)
  return stored[MAIN_COPY_KEY]
}

async function readCopy(readText: () => Promise<unknown>): Promise<CopyReading> {
  try {
    const text = await readText()
    return text === undefined ? { kind: 'missing' } : await readHeaderText(text)
  } catch (cause) {
    return { kind: 'unreadable', cause } // the other copy decides; two unreadable ones are "damaged"
  }
}

const writeMainCopy = (text: string): Promise<void> => browser.storage.local.set({ [MAIN_COPY_KEY]: text })

async function choose(): Promise<Exclude<CopyChoice, { status: 'newer' }>> {
  const [main, second] = await Promise.all([readCopy(readMainCopy), readCopy(readSecondCopy)])
  const choice = chooseCopy(main, second)
  if (choice.status === 'newer') {
    throw new AppError(
      'not-supported',
      say('A newer Holdfast wrote this vault. Update the extension to open it.'),
    )
  }
  return choice
}

async function read(): Promise<CopiesReading> {
  const choice = await choose()
  if (choice.status !== 'good') return choice
  if (choice.rewrite) await rewrite(choice.rewrite, choice.header)
  return { status: 'good', header: choice.header, repaired: choice.repaired }
}

async function rewrite(copy: 'main' | 'second', header: VaultHeader): Promise<void> {
  const text = await headerText(header)
  await orSayWhy(copy === 'main' ? writeMainCopy(text) : writeSecondCopy(text))
}

/** The main copy first: a stop in between leaves the newer revision there, and the next read brings the second along. */
async function write(header: VaultHeader): Promise<void> {
  const text = await headerText(header)
  await orSayWhy(writeMainCopy(text))
  await orSayWhy(writeSecondCopy(text))
}

async function orSayWhy(writing: Promise<void>): Promise<void> {
  try {
    await writing
  } catch (cause) {
    const sentence = say(
      'The browser could not store the vault. Make sure that the disk is not full, then try again.',
    )
    throw new AppError('vault-damaged', sentence, { cause })
  }
}

export const browserVaultCopies: VaultCopies = {
  read,
  peek: choose,
  write,
  async erase() {
    await browser.storage.local.remove(MAIN_COPY_KEY)
    await eraseSecondCopy()
  },
}
