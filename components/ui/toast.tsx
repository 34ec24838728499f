/**
 * Short confirmations at the bottom of the page, read aloud politely. A toast with an act ("Undo") or an error stays
 * until it is closed; the rest leaves after six seconds, but not under the pointer or the focus.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useT } from '@/components/shell/translation'
import { Button } from './button'
import { Icon } from './icon'
import { IconButton } from './icon-button'

const STAY_MS = 6000

export interface Toast {
  text: string
  tone?: 'good' | 'danger'
  act?: { label: string; run: () => void }
}

const ShowToast = createContext<(toast: Toast) => void>(() => undefined)

/** @example const toast = useToast(); toast({ text: t('Saved.'), tone: 'good' }) */
export const useToast = (): ((toast: Toast) => void) => useContext(ShowToast)

export function ToastArea({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<(Toast & { key: number })[]>([])
  const counter = useRef(0)
  const show = useCallback((toast: Toast) => {
    counter.current += 1
    const key = counter.current
    setShown((all) => [...all.slice(-2), { ...toast, key }])
  }, [])
  const close = useCallback((key: number) => setShown((all) => all.filter((one) => one.key !== key)), [])
  return (
    <ShowToast value={show}>
      {children}
      <div
        role="status"
        aria-live="polite"
        data-toasts
        className="pointer-events-none fixed inset-x-0 bottom-0 z-10 flex flex-col items-center gap-2 p-4"
      >
        {shown.map((toast) => (
          <ToastCard key={toast.key} toast={toast} onClose={() => close(toast.key)} />
        ))}
      </div>
    </ShowToast>
  )
}

function ToastCard({ toast, onClose }: { toast: Toast; onClose: () => void }) {
  const { t } = useT()
  const [held, setHeld] = useState(false)
  const stays = held || toast.act !== undefined || toast.tone === 'danger'
  const close = useRef(onClose)
  close.current = onClose
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => close.current(), STAY_MS)
    return () => clearTimeout(timer)
  }, [stays])
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex max-w-md animate-arrive items-center gap-2.5 rounded-lg bg-raised py-1.5 pe-1.5 ps-3 text-sm shadow-float ring-1 ring-line"
    >
      <Icon
        name={toast.tone === 'danger' ? 'alert' : 'check'}
        className={toast.tone === 'danger' ? 'text-danger' : 'text-good'}
      />
      <span className="min-w-0 break-words">{toast.text}</span>
      {toast.act ? (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => {
            toast.act?.run()
            onClose()
          }}
        >
          {toast.act.label}
        </Button>
      ) : null}
      <IconButton icon="close" label={t('Close')} onClick={onClose} />
    </div>
  )
}
