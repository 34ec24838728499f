/**
 * First question of the add-account flow: what is it? Each choice is one big button with one line of help. What signs has a page
 * of its own, because it is asked and not typed.
 */
import type { ReactNode } from 'react'
import { useT } from '@/components/shell/translation'
import { Icon, type IconName } from '@/components/ui/icon'
import type { AccountKind } from './source-draft'

export type ChosenKind = Exclude<AccountKind, 'bitcoin-xpub'>

export interface KindChoiceProps {
  onChoose: (kind: ChosenKind) => void
  /** Offered elsewhere on the page. */
  without?: ChosenKind
  /** Further cards, behind these. */
  children?: ReactNode
}

export function KindChoice({ onChoose, without, children }: KindChoiceProps) {
  const { t } = useT()
  const all: { kind: ChosenKind; icon: IconName; label: string; hint: string }[] = [
    { kind: 'exchange', icon: 'exchange', label: t('Exchange'), hint: t('With a read-only API key') },
    {
      kind: 'evm',
      icon: 'wallet',
      label: t('Ethereum and other EVM networks'),
      hint: t('An address or ENS name, watch only'),
    },
    { kind: 'bitcoin', icon: 'bitcoin', label: t('Bitcoin'), hint: t('Addresses or an extended public key') },
    { kind: 'solana', icon: 'wallet', label: t('Solana'), hint: t('An address, watch only') },
    { kind: 'manual', icon: 'edit', label: t('By hand'), hint: t('Amounts you type in and keep up to date') },
    {
      kind: 'paper',
      icon: 'play',
      label: t('Paper account'),
      hint: t('Made-up money at true prices, to try trading; no key needed'),
    },
  ]
  const kinds = all.filter(({ kind }) => kind !== without)
  const choice = ({ kind, ...words }: (typeof kinds)[number]) => (
    <li key={kind}>
      <button type="button" onClick={() => onChoose(kind)} className={CHOICE_CARD}>
        <ChoiceWords {...words} />
      </button>
    </li>
  )
  const signers: { href: string; icon: IconName; label: string; hint: string }[] = [
    {
      href: '#/accounts/metamask',
      icon: 'wallet',
      label: t('MetaMask'),
      hint: t('Its addresses; it asks you before each signature'),
    },
    {
      href: '#/ledger',
      icon: 'wallet',
      label: t('Ledger device'),
      hint: t('Its addresses, by cable; it asks you before each signature'),
    },
  ]
  return (
    <ul className="grid gap-2 sm:grid-cols-2">
      {kinds.slice(0, 1).map(choice)}
      {signers.map(({ href, ...words }) => (
        <li key={href}>
          <a href={href} className={CHOICE_CARD}>
            <ChoiceWords {...words} />
          </a>
        </li>
      ))}
      {kinds.slice(1).map(choice)}
      {children}
    </ul>
  )
}

/** One big button, or a link. */
export const CHOICE_CARD =
  'flex h-full w-full items-center gap-3 rounded-card border border-line bg-surface p-4 text-start transition-colors duration-100 hover:bg-hover'

/** @example <button type="button" className={CHOICE_CARD}><ChoiceWords icon="exchange" label={…} hint={…} /></button> */
export function ChoiceWords({ icon, label, hint }: { icon: IconName; label: string; hint: string }) {
  return (
    <>
      <span className="flex size-9 shrink-0 items-center justify-center rounded-lg bg-sunken text-muted">
        <Icon name={icon} />
      </span>
      <span className="min-w-0">
        <span className="block text-sm font-medium">{label}</span>
        <span className="block text-xs text-muted">{hint}</span>
      </span>
    </>
  )
}
