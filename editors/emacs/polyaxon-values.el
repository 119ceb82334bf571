;;; polyaxon-values.el --- Polyaxon Values with Eglot -*- lexical-binding: t -*-

;; Eglot is part of Emacs 29; before, it is the package `eglot'.  Into the init file:
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs
               '((yaml-mode yaml-ts-mode) . ("polyaxon-values-language-server" "--stdio"))))

;; Settings; for one project they can stand in its .dir-locals.el instead.
(setq-default eglot-workspace-configuration
              '(:polyaxonValues (:rules (:postgresql-no-backup "off"))))

;;; polyaxon-values.el ends here
