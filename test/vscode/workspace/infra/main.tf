resource "helm_release" "tracking" {
  repository = "https://charts.polyaxon.com"
  chart      = "polyaxon"
  values = [
    <<-EOF
    schedulr:
      replicas: ${var.replicas}
    EOF
  ]
}
