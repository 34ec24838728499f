/** Removes a strategy; its runs stay in the list. */
import { useT } from '@/components/shell/translation'
import { useAction } from '@/components/ui/action.hooks'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'

export interface RemoveStrategyProps {
  name: string
  onRemove: () => Promise<void>
  onClose: () => void
}

export function RemoveStrategy({ name, onRemove, onClose }: RemoveStrategyProps) {
  const { t, sentence } = useT()
  const act = useAction()
  return (
    <Dialog
      open
      size="sm"
      title={t('Remove {name}?', { name })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('Keep it')}</Button>
          <Button variant="danger" busy={act.pending} onClick={() => void act.run(onRemove)}>
            {t('Remove {name}', { name })}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <p>{t('Its weights and rules are gone, and automatic mode with them. Nothing is traded.')}</p>
        <p className="text-muted">{t('What its runs did stays in the list of runs.')}</p>
        {act.error ? <Banner tone="danger">{sentence(act.error.sentence)}</Banner> : null}
      </div>
    </Dialog>
  )
}
