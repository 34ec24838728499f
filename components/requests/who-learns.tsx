/** What leaves this browser: whom Holdfast asks, what for, and what they learn by it. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'
import { Cell, HeadCell, Table } from '@/components/ui/table'
import { type Sentence, say } from '@/lib/core/sentence'

interface Asked {
  who: Sentence
  what: Sentence
  learns: Sentence
}

const ASKED: readonly Asked[] = [
  {
    who: say('Your exchanges'),
    what: say('Balances, history, and orders that you send'),
    learns: say('That your key is used from your network address'),
  },
  {
    who: say('Nodes and indexers of networks'),
    what: say('What your addresses hold and did; transactions that you send'),
    learns: say('Your addresses, together with your network address'),
  },
  {
    who: say('Sources of prices and exchange rates'),
    what: say('Prices of now and of past days'),
    learns: say('Which assets you look at; never how much of them you hold'),
  },
  {
    who: say('Sources of swap offers'),
    what: say('Offers, when you ask for a swap'),
    learns: say('The coins, the amount and the address of that swap'),
  },
  {
    who: say('Ledger’s server'),
    what: say('What a token or a message is, for the screen of your Ledger, once you have allowed it'),
    learns: say('Which token you are about to send, or for which contract a message is'),
  },
  {
    who: say('The model of the assistant'),
    what: say('Your questions, once you have switched it on'),
    learns: say('What the preview shows before you send'),
  },
  {
    who: say('The makers of Holdfast'),
    what: say('Nothing'),
    learns: say('Nothing: there is no server, no account, no telemetry'),
  },
]

export function WhoLearns() {
  const { t, sentence } = useT()
  return (
    <Card flush title={t('What leaves this browser')}>
      <Table caption={t('Who is asked, and what they learn')} className="mt-2">
        <thead>
          <tr>
            <HeadCell className="max-sm:px-2">{t('Who')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('What is asked')}</HeadCell>
            <HeadCell className="max-sm:px-2">{t('What they learn')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {ASKED.map(({ who, what, learns }) => (
            <tr key={who.template}>
              <Cell className="hyphens-auto max-sm:px-2">
                {sentence(who)}
                {/* Three columns leave a telephone one word a line. */}
                <span className="block text-xs text-muted sm:hidden">{sentence(what)}</span>
              </Cell>
              <Cell className="max-sm:hidden">{sentence(what)}</Cell>
              <Cell className="hyphens-auto max-sm:px-2">{sentence(learns)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  )
}
