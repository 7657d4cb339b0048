// Empty on purpose: the Functions emulator wants a main file, and preload.cjs hands every call to the Go functions.
