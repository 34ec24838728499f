/** Zooming and moving by buttons: what a drag or two fingers do, for everybody who uses neither. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { type DayWindow, isWhole, panWindow, spanOf, wholeWindow, zoomWindow } from './day-window'
import { PAN_SHARE, ZOOM_STEP } from './plot-keys'

export function PlotTools({
  window,
  length,
  onWindow,
}: {
  window: DayWindow
  length: number
  onWindow: (change: (window: DayWindow) => DayWindow) => void
}) {
  const { t } = useT()
  const zoom = (factor: number) =>
    onWindow((last) => zoomWindow(last, { factor, at: (last.from + last.until) / 2, length }))
  const pan = (share: number) => onWindow((last) => panWindow(last, share * spanOf(last), length))
  const whole = isWhole(window, length)
  return (
    <div dir="ltr" className="flex items-center gap-0.5">
      {whole ? null : (
        <>
          <Button size="sm" variant="quiet" onClick={() => onWindow(() => wholeWindow(length))}>
            {t('Reset zoom')}
          </Button>
          <IconButton
            icon="back"
            label={t('Earlier')}
            disabled={window.from <= 0}
            onClick={() => pan(-PAN_SHARE)}
          />
          <IconButton
            icon="chevron-right"
            label={t('Later')}
            disabled={window.until >= length - 1}
            onClick={() => pan(PAN_SHARE)}
          />
        </>
      )}
      <IconButton icon="minus" label={t('Zoom out')} disabled={whole} onClick={() => zoom(1 / ZOOM_STEP)} />
      <IconButton icon="add" label={t('Zoom in')} onClick={() => zoom(ZOOM_STEP)} />
    </div>
  )
}
