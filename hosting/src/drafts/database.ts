/** The one IndexedDB store of the site: drafts by prompt. Small enough to need no library. */

const NAME = "paint.wtf";
const STORE = "drafts";

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

async function run<T>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise<T>((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    // What is committed outlives the page; a transaction that is still open when the page goes is given up.
    transaction.commit();
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => reject(transaction.error ?? request.error);
  });
}

export const keys = () => run("readonly", (store) => store.getAllKeys());
export const read = (key: string) => run<unknown>("readonly", (store) => store.get(key));
export const write = (key: string, value: unknown) =>
  run("readwrite", (store) => store.put(value, key));
export const erase = (key: string) => run("readwrite", (store) => store.delete(key));
