/** A filled portfolio to look around in: a paper account with several coins. It is marked, and no total has it. */
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { useBeginPaper } from './begin-paper.hooks'
import { CHOICE_CARD, ChoiceWords } from './kind-choice'

/** A venue that tells its books to anybody, and coins that it has long traded, in sizes in which shares differ. */
const EXAMPLE = {
  venue: 'kraken',
  coins: [
    { code: 'BTC', quantity: '0.15' },
    { code: 'ETH', quantity: '2.5' },
    { code: 'SOL', quantity: '30' },
    { code: 'USD', quantity: '4000' },
  ],
}

/** @example <TryExample onDone={() => navigate('')} /> */
export function TryExample({ onDone }: { onDone?: () => void }) {
  const { t, sentence } = useT()
  const example = useBeginPaper(onDone)
  return (
    <div className="grid gap-2">
      <button
        type="button"
        disabled={example.pending}
        onClick={() => example.begin({ ...EXAMPLE, label: t('Example portfolio') })}
        className={CHOICE_CARD}
      >
        <ChoiceWords
          icon="dashboard"
          label={example.pending ? t('Setting up…') : t('Example portfolio')}
          hint={t('A few made-up coins at true prices, apart from your own totals')}
        />
      </button>
      {example.error && <Banner tone="danger">{sentence(example.error.sentence)}</Banner>}
    </div>
  )
}
