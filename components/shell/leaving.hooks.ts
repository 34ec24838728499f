/** Asks before a tab is closed that holds something unsaved. Other routes keep the form; a tab that is closed would not. */
import { useEffect } from 'react'

export function useQuestionBeforeLeaving(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isChanged])
}
