/** What alerts cannot do, said plainly: there is no server behind them. */
import { useT } from '@/components/shell/translation'
import { Card } from '@/components/ui/card'

export function WhatCannotRun() {
  const { t } = useT()
  return (
    <Card title={t('What cannot run')}>
      <ul className="grid list-disc gap-1.5 ps-5 text-sm text-muted">
        <li>
          {t(
            'Holdfast has no server. While the browser is closed or the computer sleeps, nothing is looked at.',
          )}
        </li>
        <li>
          {t('While the vault is locked nothing is looked at either. The screen lock alone stops no alert.')}
        </li>
        <li>
          {t(
            'Afterwards it is caught up once, as one message: what prices did meanwhile, where a connected exchange tells it, and the orders and entries that came.',
          )}
        </li>
        <li>{t('Gas, and anything that came and went in between, is not known afterwards.')}</li>
        <li>
          {t(
            'Otherwise rules are looked at with each reading, about once a minute, and while a page follows live prices at each of them.',
          )}
        </li>
        <li>
          {t(
            'Prices are read anew every five minutes. One that goes over your limit and back in between is told only while a page follows live prices.',
          )}
        </li>
      </ul>
    </Card>
  )
}
