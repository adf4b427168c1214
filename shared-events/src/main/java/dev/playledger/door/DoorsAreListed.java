package dev.playledger.door;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Lets no service start with an endpoint of which nobody has said who may use it. */
public final class DoorsAreListed implements SmartInitializingSingleton {

  private final Doors doors;
  private final RequestMappingHandlerMapping endpoints;

  public DoorsAreListed(Doors doors, RequestMappingHandlerMapping requestMappingHandlerMapping) {
    this.doors = doors;
    this.endpoints = requestMappingHandlerMapping;
  }

  @Override
  public void afterSingletonsInstantiated() {
    doors.check(
        endpoints.getHandlerMethods().entrySet().stream()
            .filter(it -> !ErrorController.class.isAssignableFrom(it.getValue().getBeanType()))
            .map(it -> it.getKey()));
  }
}
