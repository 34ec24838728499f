/** Why a question was not answered, with the way to ask it once more. */
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Sentence } from '@/lib/core/sentence'
import { useT } from './translation'

export interface ProblemBannerProps {
  error: { sentence: Sentence }
  onAgain: () => void
  /** What could not be done; without it the sentence alone. */
  title?: string
  className?: string
}

/** @example error ? <ProblemBanner error={error} onAgain={again} /> : null */
export function ProblemBanner({ error, onAgain, title, className }: ProblemBannerProps) {
  const { t, sentence } = useT()
  return (
    <Banner
      tone="danger"
      {...(title === undefined ? {} : { title })}
      {...(className === undefined ? {} : { className })}
      action={
        <Button size="sm" onClick={onAgain}>
          {t('Try again')}
        </Button>
      }
    >
      {sentence(error.sentence)}
    </Banner>
  )
}
