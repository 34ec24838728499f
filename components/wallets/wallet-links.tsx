/** The parts of the wallets' page as a row of links, with how many transactions are under way. */
import { useT } from '@/components/shell/translation'
import { WALLET_SECTION_WORDS, WALLET_SECTIONS, type WalletSection, walletRoute } from './wallet-sections'

export function WalletLinks({ section, underWay }: { section: WalletSection; underWay: number }) {
  const { t, sentence } = useT()
  return (
    <nav aria-label={t('Wallets')}>
      <ul className="flex flex-wrap gap-x-4">
        {WALLET_SECTIONS.map((each) => (
          <li key={each}>
            <a
              href={`#/${walletRoute(each)}`}
              aria-current={each === section ? 'page' : undefined}
              className="relative flex h-9 items-center gap-1.5 text-sm text-muted transition-colors duration-100 after:absolute after:inset-x-0 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink aria-[current=page]:font-medium aria-[current=page]:text-ink aria-[current=page]:after:bg-ink"
            >
              {sentence(WALLET_SECTION_WORDS[each])}
              {each === 'transactions' && underWay > 0 ? (
                <span className="figure rounded-full bg-accent-soft px-1.5 text-2xs leading-5 font-medium text-accent">
                  <span aria-hidden="true">{underWay}</span>
                  <span className="sr-only">{t('{count} under way', { count: underWay })}</span>
                </span>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
