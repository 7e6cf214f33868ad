/** Follows the form beside which this page is shown: it is told of every save, and loads itself anew. */
const admin = document.querySelector('[data-preview-admin]')?.dataset.previewAdmin;

if (admin && window.parent !== window) {
  window.addEventListener('message', ({ origin, data }) => {
    if (origin === admin && data?.type === 'payload-document-event') window.location.reload();
  });
  window.parent.postMessage({ type: 'payload-live-preview', ready: true }, admin);
}
