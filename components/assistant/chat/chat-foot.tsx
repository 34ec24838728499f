/** Below the messages: the field for the next question, the level, and what will be sent. While it is off, why nothing can be asked. */
import { useEffect, useRef } from 'react'
import { useRouteLink } from '@/components/assistant/surface'
import { useT } from '@/components/shell/translation'
import { Banner } from '@/components/ui/banner'
import { Button, buttonClass } from '@/components/ui/button'
import type { PrivacyLevel } from '@/lib/core/chat'
import { levelName } from '../setup/level-choice'
import type { Asking } from './asking.hooks'
import { Composer } from './composer'

export interface ChatFootProps {
  asking: Asking
  isOn: boolean
  isWriting: boolean
  level: PrivacyLevel
  /** Its level is still chosen, in the preview. */
  isNew: boolean
}

export function ChatFoot({ asking, isOn, isWriting, level, isNew }: ChatFootProps) {
  const { t, sentence } = useT()
  const link = useRouteLink()
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    // The first question was sent from a dialog: whoever sent it by keyboard goes on here, and can stop it.
    if (isWriting && document.activeElement === document.body) input.current?.focus()
  }, [isWriting])
  if (!isOn)
    return (
      <Banner
        action={
          <a className={buttonClass('secondary', 'sm')} {...link('#/assistant')}>
            {t('Switch it on')}
          </a>
        }
      >
        {t('The assistant is off: nothing can be asked.')}
      </Banner>
    )
  return (
    <div className="sticky bottom-0 -mx-1 grid gap-2 bg-canvas px-1 pt-1 pb-3 in-[.panel]:-bottom-2 in-[.panel]:-mb-2 in-[.panel]:bg-surface">
      {isNew && asking.act.error && asking.preview === null ? (
        <Banner tone="danger">{sentence(asking.act.error.sentence)}</Banner>
      ) : null}
      <Composer
        inputRef={input}
        text={asking.text}
        isWriting={isWriting}
        pending={(isWriting ? asking.stopping : asking.act).pending}
        onText={asking.setText}
        onSend={() => asking.send()}
        onStop={() => {
          asking.stop()
          input.current?.focus()
        }}
      >
        <Button size="sm" variant="quiet" icon="eye" className="px-1.5! text-muted" onClick={asking.look}>
          {t('What will be sent')}
        </Button>
        <span className="text-xs text-muted">{levelName(level, t)}</span>
      </Composer>
    </div>
  )
}
