/** Back and forth through the addresses of a device, which have no end. */
import { useT } from '@/components/shell/translation'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { PathPage } from './path-page.hooks'

const SIZES = ['5', '10'] as const

export function PageButtons({ page }: { page: PathPage }) {
  const { t } = useT()
  const { from, size, hasMore, setFrom, setSize } = page
  return (
    <div className="flex items-center gap-2">
      <Select
        label={t('Addresses on a page')}
        labelHidden
        controlSize="sm"
        className="w-16"
        options={SIZES.map((value) => ({ value, label: value }))}
        value={String(size)}
        onChange={(event) => setSize(event.target.value === '10' ? 10 : 5)}
      />
      <Button size="sm" disabled={from === 0} onClick={() => setFrom(Math.max(0, from - size))}>
        {t('Back')}
      </Button>
      <Button size="sm" disabled={!hasMore} onClick={() => setFrom(from + size)}>
        {t('Next')}
      </Button>
    </div>
  )
}
