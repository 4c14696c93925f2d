const MAC = /mac/iu.test(navigator.userAgent);

export function RunButton({ busy, ready = true, onRun }: { busy: boolean; ready?: boolean; onRun: () => void }) {
  return <button type="button" class="primary" disabled={busy || !ready} onClick={onRun}>{busy ? 'Running …' : 'Run'} <kbd>{MAC ? '⌘↵' : 'Ctrl ↵'}</kbd></button>;
}
