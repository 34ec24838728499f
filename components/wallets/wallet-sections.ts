/** The parts of the wallets' page, in the order in which they stand. One more is a line here and a case in `wallets-view.tsx`. */
import { type Sentence, say } from '@/lib/core/sentence'

export const WALLET_SECTIONS = ['send', 'transactions', 'approvals', 'contacts'] as const
export type WalletSection = (typeof WALLET_SECTIONS)[number]

export const WALLET_SECTION_WORDS: Readonly<Record<WalletSection, Sentence>> = {
  send: say('Send'),
  transactions: say('Transactions'),
  approvals: say('Approvals'),
  contacts: say('Address book'),
}

/** @example walletSectionOf('contacts') // 'contacts' */
export const walletSectionOf = (segment: string | undefined): WalletSection =>
  WALLET_SECTIONS.find((each) => each === segment) ?? 'send'

/** @example walletRoute('send') // 'wallets' */
export const walletRoute = (section: WalletSection): string =>
  section === 'send' ? 'wallets' : `wallets/${section}`
