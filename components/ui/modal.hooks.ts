/** A native dialog that is modal while it is rendered: the focus goes to its first stop, and back to what opened it when it ends. */
import { type RefObject, useEffect, useRef } from 'react'

/** @param firstStop a constant of the module. @example const element = useModal(firstStop); <dialog ref={element}>…</dialog> */
export function useModal(
  firstStop: (dialog: HTMLElement) => HTMLElement | null,
): RefObject<HTMLDialogElement | null> {
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    if (!dialog || dialog.open) return
    const opener = document.activeElement
    dialog.showModal()
    firstStop(dialog)?.focus()
    return () => {
      dialog.close()
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus()
    }
  }, [firstStop])
  return element
}
