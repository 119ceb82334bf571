;;; Opens values.yaml under Eglot, and prints what the session saw as JSON. -*- lexical-binding: t -*-
(require 'json)
(unless (require 'eglot nil t) (message "there is no Eglot") (kill-emacs 3))
(define-derived-mode yaml-mode prog-mode "YAML")
(load (getenv "POLYAXON_VALUES_SETTINGS") nil t)
(setq eglot-sync-connect 30 eglot-autoshutdown t)
(defun session-wait (what test)
  "Until TEST gives something, for at most 20 s; WHAT is for the message."
  (let ((end (+ (float-time) 20)) found)
    (while (and (not (setq found (funcall test))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or found (progn (message "waited in vain for %s" what) (kill-emacs 1)))))
(find-file "values.yaml")
(yaml-mode)
(let ((server (apply #'eglot--connect (eglot--guess-contact))))
  (eglot--managed-mode 1)
  (flymake-start)
  (let* ((diagnostics (session-wait "diagnostics" #'flymake-diagnostics))
         (uri (eglot--TextDocumentIdentifier))
         (position '(:line 3 :character 12))
         (hover (eglot--dbind ((Hover) contents)
                    (jsonrpc-request server :textDocument/hover
                                     (list :textDocument uri :position position))
                  contents))
         (actions (jsonrpc-request
                   server :textDocument/codeAction
                   (list :textDocument uri
                         :range (list :start position :end position)
                         :context '(:diagnostics [])))))
    (princ (json-encode
            (list :diagnostics
                  (vconcat (mapcar (lambda (it) (substring-no-properties (flymake-diagnostic-text it)))
                                   diagnostics))
                  :hover (format "%s" hover)
                  :actions (vconcat (mapcar (lambda (it) (plist-get it :title)) actions)))))
    (kill-emacs 0)))
