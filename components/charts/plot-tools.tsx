/** Zooming and moving by buttons: what a drag or two fingers do, for everybody who uses neither. */
import { memo } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { type DayWindow, panWindow, spanOf, wholeWindow, zoomWindow } from './day-window'
import { PAN_SHARE, ZOOM_STEP } from './plot-keys'

export interface PlotToolsProps {
  length: number
  whole: boolean
  atFirst: boolean
  atLast: boolean
  onWindow: (change: (window: DayWindow) => DayWindow) => void
}

/** Knows where the window ends, not where it is: it is not drawn again for each frame of a movement. */
export const PlotTools = memo(function PlotTools({
  length,
  whole,
  atFirst,
  atLast,
  onWindow,
}: PlotToolsProps) {
  const { t } = useT()
  const zoom = (factor: number) =>
    onWindow((last) => zoomWindow(last, { factor, at: (last.from + last.until) / 2, length }))
  const pan = (share: number) => onWindow((last) => panWindow(last, share * spanOf(last), length))
  return (
    <div dir="ltr" className="flex items-center gap-0.5">
      {whole ? null : (
        <>
          <Button size="sm" variant="quiet" onClick={() => onWindow(() => wholeWindow(length))}>
            {t('Reset zoom')}
          </Button>
          <IconButton icon="back" label={t('Earlier')} disabled={atFirst} onClick={() => pan(-PAN_SHARE)} />
          <IconButton
            icon="chevron-right"
            label={t('Later')}
            disabled={atLast}
            onClick={() => pan(PAN_SHARE)}
          />
        </>
      )}
      <IconButton icon="minus" label={t('Zoom out')} disabled={whole} onClick={() => zoom(1 / ZOOM_STEP)} />
      <IconButton icon="add" label={t('Zoom in')} onClick={() => zoom(ZOOM_STEP)} />
    </div>
  )
})
